import type { Ref } from 'react';

interface Props {
  /** For the button that opens the browser's dialog. */
  readonly ref: Ref<HTMLInputElement>;
  readonly multiple?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A file input without looks of its own; choosing the same file again counts as well. */
export function FileInput({ ref, multiple = false, onChoose }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      multiple={multiple}
      hidden
      onChange={({ currentTarget }) => {
        onChoose([...(currentTarget.files ?? [])]);
        // Otherwise choosing the same file again would not be a change.
        currentTarget.value = '';
      }}
    />
  );
}
