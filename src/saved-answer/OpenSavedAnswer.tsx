import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { Button } from '../ui/controls/Button.tsx';
import { FileInput } from '../ui/controls/FileInput.tsx';
import { useWindowDrop } from '../ui/use-window-drop.ts';
import { readSavedAnswer, type SavedAnswer, savedAnswerIn } from './read-saved-answer.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '40rem',
    marginInline: 'auto',
    padding: `${tokens.spacingHorizontalXL} clamp(${tokens.spacingHorizontalL}, 4vw, 40px)`,
  },
  dropTarget: {
    outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

/** For people without access to Partner Center: a saved answer, chosen, dropped or pasted, is shown without a sign-in. */
export function OpenSavedAnswer({ onOpen }: { onOpen: (answer: SavedAnswer) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [hasFailed, setHasFailed] = useState(false);

  function show(answer: SavedAnswer | null) {
    setHasFailed(answer === null);
    if (answer !== null) onOpen(answer);
  }
  const showText = (text: string) => show(savedAnswerIn(text, '', Date.now()));
  const showFiles = async (files: readonly File[]) => show(await readSavedAnswer(files));
  const showData = (data: DataTransfer) => {
    const files = [...data.files];
    if (files.length > 0) void showFiles(files);
    else showText(data.getData('text/plain'));
    return true;
  };
  const isDraggedOver = useWindowDrop(showData);
  const paste = useEffectEvent(
    (event: ClipboardEvent) => event.clipboardData && showData(event.clipboardData),
  );
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);

  return (
    <section className={mergeClasses('card', styles.root, isDraggedOver && styles.dropTarget)}>
      <h2 className={styles.heading}>
        <FormattedMessage id="saved.heading" />
      </h2>
      <span className={styles.text}>
        <FormattedMessage id="saved.what" />
      </span>
      <Button icon={<DocumentRegular />} onClick={() => input.current?.click()}>
        <FormattedMessage id="saved.open" />
      </Button>
      <FileInput ref={input} multiple onChoose={(files) => void showFiles(files)} />
      <span role="status">{hasFailed && <FormattedMessage id="saved.none" />}</span>
    </section>
  );
}
