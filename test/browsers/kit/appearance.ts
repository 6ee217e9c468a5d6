// What runs in the page through `page.run` stands on its own.

/** How bright the background of the first such element is: 0 is black, 255 white. Nothing behind it is white paper. */
export function backgroundBrightness(selector: string): number {
  for (let element = document.querySelector(selector); element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha > 0 && backgroundColor !== 'transparent') return (red + green + blue) / 3;
  }
  return 255;
}

/** Whether the first such element takes up room on the page. */
export function isVisible(selector: string): boolean {
  return (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;
}

/** Turns the screen into what is printed, as no engine does over WebDriver: the styles for paper, and the event. */
export function showAsPrinted(): void {
  const media: MediaList[] = [];
  const rules: CSSRule[] = [];
  for (const sheet of document.styleSheets) {
    media.push(sheet.media);
    rules.push(...sheet.cssRules);
  }
  // The list grows while it is walked: rules within rules come last.
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
