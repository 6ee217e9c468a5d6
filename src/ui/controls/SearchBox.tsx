import { mergeClasses } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import type { ChangeEvent, ComponentProps, MouseEvent } from 'react';

interface Props extends Omit<ComponentProps<'input'>, 'onChange'> {
  /** The name of what empties the box. */
  readonly dismissLabel: string;
  /** The key that leads to the box. */
  readonly shortcut: string;
  readonly onChange: (event: ChangeEvent | MouseEvent, value: string) => void;
}

/** Looks and behaves like Fluent's search box. */
export function SearchBox({ dismissLabel, shortcut, className, onChange, ...rest }: Props) {
  return (
    <span className={mergeClasses('box', 'search', className)}>
      <span className="icon">
        <SearchRegular />
      </span>
      <input
        type="search"
        {...rest}
        aria-keyshortcuts={shortcut}
        onChange={(event) => onChange(event, event.currentTarget.value)}
      />
      <kbd aria-hidden>{shortcut}</kbd>
      {/* Not a stop of the Tab key: Escape in the box does the same. */}
      <button
        type="button"
        tabIndex={-1}
        aria-label={dismissLabel}
        className="dismiss"
        onMouseDown={(event) => event.preventDefault()} // the box keeps the focus, and so its button
        onClick={(event) => {
          onChange(event, '');
          event.currentTarget.parentElement?.querySelector('input')?.focus();
        }}
      >
        <DismissRegular />
      </button>
    </span>
  );
}
