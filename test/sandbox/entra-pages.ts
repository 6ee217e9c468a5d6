import { html, raw } from 'hono/html';

import type { Person } from './entra-state.ts';
import { page, PAGE_STYLE } from './page-shell.ts';

// The style is inline: where the stand-in replaces a login host, that host serves no other file.
const style = html`<style>
  ${raw(PAGE_STYLE)}
</style>`;

const standIn = html`<p class="quiet">
  This is the sandbox’s stand-in for Microsoft Entra ID. It asks for no password, and nothing leaves this
  computer.
</p>`;

const personItem = ({ name, username, role }: Person, index: number) =>
  html`<li>
    <button name="username" value="${username}" aria-describedby="person-${index}">Sign in as ${name}</button>
    <p class="quiet" id="person-${index}">${role}, ${username}</p>
  </li>`;

/** One click on an account signs in; the form posts to the page's own address. */
export function accountPage(people: readonly Person[], cancelHref: string) {
  const body = html`<h1>Pick a sample account</h1>
    ${standIn}
    <form method="post">
      <ul class="people">
        ${people.map(personItem)}
      </ul>
    </form>
    <a href="${cancelHref}">Cancel</a>`;
  return page('Sign in (sandbox)', style, body, 'card');
}

export function problemPage(problem: string) {
  return page(
    'Sign-in problem (sandbox)',
    style,
    html`<h1>Sorry, that sign-in cannot work</h1>
      <p>${problem}</p>
      ${standIn}`,
    'card',
  );
}

export function signedOutPage() {
  return page(
    'Signed out (sandbox)',
    style,
    html`<h1>You signed out of your account</h1>
      ${standIn}`,
    'card',
  );
}
