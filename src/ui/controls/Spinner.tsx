import type { ComponentProps } from 'react';

/** Something is on its way. Name it with `aria-labelledby`, or hide it where words beside it say the same. */
export function Spinner(props: Pick<ComponentProps<'div'>, 'aria-labelledby' | 'aria-hidden'>) {
  return (
    <div role="progressbar" {...props}>
      <div className="spinner">
        <span className="spinner-tail" />
      </div>
    </div>
  );
}
