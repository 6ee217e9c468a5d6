import { useId } from 'react';

/** Looks and behaves like Fluent's switch. */
export function Switch({
  checked,
  label,
  onChange,
}: {
  checked: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="switch">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={checked}
        aria-checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div className="track" aria-hidden>
        <div className="thumb" />
      </div>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
