import { mergeClasses } from '@fluentui/react-components';
import type { ComponentProps, ReactElement } from 'react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly appearance?: 'secondary' | 'primary' | 'subtle' | 'transparent';
  readonly size?: 'small' | 'medium' | 'large';
  readonly shape?: 'rounded' | 'circular';
  readonly icon?: ReactElement;
  readonly iconPosition?: 'before' | 'after';
  /** Does nothing when pressed, but can still be reached and read out. */
  readonly disabledFocusable?: boolean;
}

/** Looks and behaves like Fluent's button, without what Fluent brings along for all that a button could be. */
export function Button({
  appearance = 'secondary',
  size = 'medium',
  shape = 'rounded',
  icon,
  iconPosition = 'before',
  disabledFocusable = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const iconElement = icon && <span className="icon">{icon}</span>;
  const iconOnly = icon && !children && 'icon-only';
  return (
    <button
      type="button"
      {...rest}
      {...(disabledFocusable && { 'aria-disabled': true, onClick: refuse })}
      className={mergeClasses('button', appearance, size, shape, iconOnly, className)}
    >
      {iconPosition === 'before' && iconElement}
      {children}
      {iconPosition === 'after' && iconElement}
    </button>
  );
}

const refuse: ComponentProps<'button'>['onClick'] = (event) => {
  event.preventDefault();
  event.stopPropagation();
};
