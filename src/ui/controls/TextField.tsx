import { mergeClasses } from '@fluentui/react-components';
import { DiamondDismiss12Filled } from '@fluentui/react-icons';
import { useId, type ComponentProps, type ReactNode } from 'react';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
  /** What is wrong with the text. */
  readonly problem: string | null;
  readonly hint: ReactNode;
}

/** Looks and behaves like Fluent's field with an input in it. `className` goes to the input's frame. */
export function TextField({ label, problem, hint, className, ...rest }: Props) {
  const id = useId();
  const problemId = `${id}-problem`;
  const hintId = `${id}-hint`;
  const describedBy = [problem !== null && problemId, hint !== null && hintId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className={mergeClasses('box', 'large', className)}>
        <input
          {...rest}
          id={id}
          aria-invalid={problem !== null || undefined}
          aria-describedby={describedBy || undefined}
        />
      </span>
      {problem !== null && (
        <div id={problemId} role="alert" className="problem">
          <span>
            <DiamondDismiss12Filled />
          </span>
          {problem}
        </div>
      )}
      {hint !== null && (
        <div id={hintId} className="hint">
          {hint}
        </div>
      )}
    </div>
  );
}
