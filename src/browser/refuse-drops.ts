/**
 * Refuses drops where no screen handles them: the browser would leave the page for a file or a link. Text may be
 * dropped into a field. A screen that handles drops sets its own `dropEffect` after this.
 */
export function refuseDrops(): void {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}

function refuse(event: DragEvent) {
  const { dataTransfer, target, defaultPrevented } = event;
  if (defaultPrevented) return; // handled elsewhere, such as a column header dropped on another
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isField && dataTransfer?.types.includes('Files') === false) return;
  event.preventDefault();
  if (dataTransfer) dataTransfer.dropEffect = 'none';
}
