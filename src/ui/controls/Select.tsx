import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { ComponentProps } from 'react';

interface Props extends Pick<ComponentProps<'select'>, 'aria-label' | 'children' | 'className'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Looks like Fluent's list of choices, and is the browser's own. */
export function Select({ className, onChange, ...rest }: Props) {
  return (
    <span className={mergeClasses('box', className)}>
      <select {...rest} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      <span className="chevron">
        <ChevronDownRegular />
      </span>
    </span>
  );
}
