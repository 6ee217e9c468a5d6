// Functions for `page.run` are self-contained.

/** The brightness of the background of the first matching element: 0 black, 255 white; transparent is white. */
export function backgroundBrightness(selector: string): number {
  for (let element = document.querySelector(selector); element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0 && backgroundColor !== 'transparent') return (red + green + blue) / 3;
  }
  return 255;
}

/** Whether the first matching element has a layout box. */
export function isVisible(selector: string): boolean {
  return (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}

/** Emulates printing, which WebDriver cannot: applies the print styles and dispatches the event. */
export function showAsPrinted(): void {
  const media: MediaList[] = [];
  const rules: CSSRule[] = [];
  for (const sheet of document.styleSheets) {
    media.push(sheet.media);
    rules.push(...sheet.cssRules);
  }
  // The list grows during the iteration: nested rules are appended.
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) media.push(rule.media);
    if (rule instanceof CSSGroupingRule) rules.push(...rule.cssRules);
  }
  for (const list of media) {
    const text = list.mediaText;
    if (/\bprint\b/.test(text)) list.mediaText = text.replace('print', 'screen');
    else if (/\bscreen\b/.test(text)) list.mediaText = text.replace('screen', 'print');
  }
  dispatchEvent(new Event('beforeprint'));
}
