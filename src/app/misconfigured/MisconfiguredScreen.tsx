import './misconfigured.css';
import { FormattedMessage, useIntl } from 'react-intl';

import type { SettingsProblem } from '../../config/settings.ts';
import { ReloadButton } from '../../ui/ReloadButton.tsx';
import { EXAMPLE_FILE } from './example-file.ts';

const FILE = 'config.json';

/** Problems without a file to report on: the page is not secure, or the file could not be fetched. */
const WITHOUT_FILE = ['not-secure', 'file-unreachable'] as const;

/** Shown instead of the app where config.json does not let it start. Without Fluent. */
export function MisconfiguredScreen({ problems }: { problems: readonly SettingsProblem[] }) {
  const kind = WITHOUT_FILE.find((known) => problems.some(({ problem }) => problem === known));
  return kind ? <SiteProblem kind={kind} /> : <FileProblems problems={problems} />;
}

function SiteProblem({ kind }: { kind: (typeof WITHOUT_FILE)[number] }) {
  const title = useIntl().formatMessage({ id: `config.${kind}.title` });
  return (
    <main className="plain">
      <title>{title}</title>
      <h1>{title}</h1>
      <p role="alert">
        <FormattedMessage id={`config.${kind}`} />
      </p>
      <ReloadButton label="config.checkAgain" />
    </main>
  );
}

/** For the person who deploys: every wrong key at once, and how to correct it. */
function FileProblems({ problems }: { problems: readonly SettingsProblem[] }) {
  const intl = useIntl();
  return (
    <main className="plain">
      <title>{intl.formatMessage({ id: 'config.title' })}</title>
      <h1>
        <FormattedMessage id="config.title" />
      </h1>
      <p>
        <FormattedMessage id="config.whatItIs" values={{ file: <code>{FILE}</code> }} />
      </p>
      <h2 id="settings-problems">
        <FormattedMessage id="config.problems" values={{ count: problems.length }} />
      </h2>
      <ul className="settings-problems" aria-labelledby="settings-problems">
        {problems.map((problem) => (
          <li key={problem.key}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      <ReloadButton label="config.checkAgain" />
      <h2 id="settings-example">
        <FormattedMessage id="config.example" />
      </h2>
      <p>
        <FormattedMessage id="config.exampleHint" />
      </p>
      <textarea
        className="example"
        aria-labelledby="settings-example"
        readOnly
        rows={EXAMPLE_FILE.split('\n').length}
        value={EXAMPLE_FILE}
        onFocus={(event) => event.currentTarget.select()}
      />
    </main>
  );
}

function Problem({ problem: { key, problem, found } }: { problem: SettingsProblem }) {
  return (
    <>
      <h3>
        <code>{key === '' ? FILE : key}</code>
      </h3>
      <p>
        <FormattedMessage id={`config.${problem}`} />
      </p>
      {found !== '' && (
        <p className="found">
          <FormattedMessage id="config.found" values={{ found: <code>{found}</code> }} />
        </p>
      )}
      {found === '' && key !== '' && (
        <p className="found">
          <FormattedMessage id="config.missing" />
        </p>
      )}
    </>
  );
}
