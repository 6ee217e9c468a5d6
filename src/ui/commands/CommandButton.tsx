import { Button, type ButtonProps } from '../controls/Button.tsx';
import { useMediaQuery } from '../use-media-query.ts';

/** Here a row of commands has no room for words. */
const NARROW = '(max-width: 479px)';

interface Props extends Omit<ButtonProps, 'appearance' | 'children'> {
  readonly label: string;
}

/** A button of a command bar: icon and word, or the icon alone where words do not fit. */
export function CommandButton({ label, ...props }: Props) {
  const isNarrow = useMediaQuery(NARROW);
  return (
    <Button
      {...props}
      appearance="subtle"
      aria-label={isNarrow ? label : undefined}
      title={isNarrow ? label : undefined}
    >
      {isNarrow ? undefined : label}
    </Button>
  );
}
