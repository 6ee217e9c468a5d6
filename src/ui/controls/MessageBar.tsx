import { mergeClasses } from '@fluentui/react-components';
import { DiamondDismissFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const ICONS = { info: InfoFilled, warning: WarningFilled, error: DiamondDismissFilled };

interface Props {
  readonly intent: keyof typeof ICONS;
  readonly role?: 'alert' | 'group';
  /** The element that names the group. */
  readonly labelledBy?: string;
  readonly className?: string | undefined;
  readonly bodyClassName?: string | undefined;
  /** What takes the bar away, in its corner. */
  readonly close?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Looks like Fluent's message bar. */
export function MessageBar(props: Props) {
  const { intent, role = 'group', labelledBy, className, bodyClassName, close, actions, children } = props;
  const Icon = ICONS[intent];
  return (
    <div role={role} aria-labelledby={labelledBy} className={mergeClasses('message-bar', intent, className)}>
      <div className="icon">
        <Icon />
      </div>
      <div className={mergeClasses('body', bodyClassName)}>{children}</div>
      {close && <div className="close">{close}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
