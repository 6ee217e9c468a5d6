import { makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ root: { flex: '1 1 140px', minWidth: 0 } });

/** One of `options` to filter by, or any. What was chosen and is none of them stays listed. */
export function FilterSelect<Value extends string>({
  label,
  any,
  value,
  options,
  textOf,
  onChoose,
}: {
  label: string;
  any: string;
  value: Value | null;
  options: readonly Value[];
  textOf: (value: Value) => string;
  onChoose: (value: Value | null) => void;
}) {
  const styles = useStyles();
  const listed = value === null || options.includes(value) ? options : [...options, value];
  return (
    <Select
      className={styles.root}
      aria-label={label}
      value={value ?? ''}
      onChange={(_event, { value: chosen }) => onChoose(listed.find((option) => option === chosen) ?? null)}
    >
      <option value="">{any}</option>
      {listed.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </Select>
  );
}
