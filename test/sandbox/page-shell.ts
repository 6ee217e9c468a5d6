import { html } from 'hono/html';

/** Styles of the sandbox's own pages: light and dark, readable at 320 px, contrast of at least 4.5:1. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 'Segoe UI', system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; color: light-dark(#1b1b1f, #f0f0f3); background: light-dark(#f5f6f8, #16171b); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main.card { max-width: 28rem; margin-top: 10vh; padding: 2rem 1.5rem; border-radius: .75rem;
  background: light-dark(#fff, #212228); box-shadow: 0 2px 16px #0003; }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.25; font-weight: 600; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; font-weight: 600; }
p { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: anywhere; }
a { color: light-dark(#0b5cad, #7cb8f5); }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid light-dark(#0b5cad, #7cb8f5); outline-offset: 2px; }
.quiet { color: light-dark(#55565e, #b4b5be); font-size: .9rem; }
ul.plain { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
ul.plain > li { padding: .75rem 1rem; border-radius: .5rem;
  background: light-dark(#fff, #212228); border: 1px solid light-dark(#dcdde3, #3a3b44); }
ul.plain a { font-weight: 600; display: inline-block; padding: .15rem 0; }
ul.plain p { margin: 0; }
ul.people p { margin: .35rem 0 0; }
ul.people { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: 1rem; }
button { width: 100%; padding: .75rem 1rem; font: inherit; font-weight: 600; cursor: pointer; color: #fff;
  background: #0b5cad; border: 1px solid #0b5cad; border-radius: .5rem; }
button:hover { background: #084a8c; }
`;

type Markup = ReturnType<typeof html>;

/** A complete page with one heading; `card`: a narrow, centred panel. */
export function page(title: string, head: Markup, body: Markup, layout: 'wide' | 'card'): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head}
      </head>
      <body>
        <main class="${layout}">${body}</main>
      </body>
    </html>`;
}
