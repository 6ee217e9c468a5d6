import { Component, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** A mistake of ours while rendering never blanks the page. Plain markup: what failed may be the control library. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main className="plain">
        <h1>
          <FormattedMessage id="app.brokenTitle" />
        </h1>
        <p role="alert">
          <FormattedMessage id="app.brokenText" />
        </p>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          <FormattedMessage id="app.reload" />
        </button>
        <details>
          <summary>
            <FormattedMessage id="app.brokenDetails" />
          </summary>
          <pre>{String(failure.error)}</pre>
        </details>
      </main>
    );
  }
}
