/**
 * Refuses what is dropped where nothing takes it: the browser would leave the page for a file or a link. Text may be
 * dropped into a field. A screen that takes drops sets its own `dropEffect` after this.
 */
export function refuseDrops(): void {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}

function refuse(event: DragEvent) {
  const { dataTransfer, target, defaultPrevented } = event;
  if (defaultPrevented) return; // something takes it, as a header takes another
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (isField && dataTransfer?.types.includes('Files') === false) return;
  event.preventDefault();
  if (dataTransfer) dataTransfer.dropEffect = 'none';
}
