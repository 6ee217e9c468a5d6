import { makeStyles } from '@fluentui/react-components';

import { Select } from '../../../ui/controls/Select.tsx';

/** A longer list helps nobody to choose, and is drawn anew for every key in the search. */
const MAX_OPTIONS = 100;

const useStyles = makeStyles({ root: { flex: '1 1 130px', minWidth: 0 } });

/** One of `options`, or none of them. The first hundred are listed, and what was chosen. */
export function ChoiceSelect<Option, Value extends string>({
  label,
  none,
  value,
  options,
  keyOf,
  textOf,
  moreText,
  onChoose,
}: {
  label: string;
  /** What the first option says, which is no choice. */
  none: string;
  value: Value | null;
  options: readonly Option[];
  keyOf: (option: Option) => Value;
  /** `undefined`: a value from a link that is none of `options`. */
  textOf: (value: Value, option: Option | undefined) => string;
  /** Says that there are so many more than are listed. */
  moreText?: (count: number) => string;
  onChoose: (value: Value | null) => void;
}) {
  const styles = useStyles();
  const listed: { value: Value; text: string }[] = options.slice(0, MAX_OPTIONS).map((option) => {
    const key = keyOf(option);
    return { value: key, text: textOf(key, option) };
  });
  if (value !== null && !listed.some((option) => option.value === value)) {
    const chosen = options.find((option) => keyOf(option) === value);
    listed.push({ value, text: textOf(value, chosen) });
  }
  const more = options.length - MAX_OPTIONS;
  return (
    <Select
      className={styles.root}
      aria-label={label}
      value={value ?? ''}
      onChange={(chosen) => onChoose(listed.find((option) => option.value === chosen)?.value ?? null)}
    >
      <option value="">{none}</option>
      {listed.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
      {more > 0 && moreText && <option disabled>{moreText(more)}</option>}
    </Select>
  );
}
