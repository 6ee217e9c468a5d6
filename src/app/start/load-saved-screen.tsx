import { lazyPartWithMessages } from '../../i18n/lazy-part-with-messages.tsx';
import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';

const savedBatchScreen = lazyPartWithMessages('others', async () => {
  const [{ SavedBatchScreen }, { SavedBatchView }] = await Promise.all([
    import('../../batch-screen/saved/SavedBatchScreen.tsx'),
    import('../../batch-screen/BatchScreen.tsx'),
  ]);
  return (props: { answer: SavedAnswer; onClose: () => void }) => (
    <SavedBatchScreen {...props} View={SavedBatchView} />
  );
});

/** In a file of its own: it names that of the batch screen, and changes with it. */
export const loadSavedScreen = savedBatchScreen.load;
