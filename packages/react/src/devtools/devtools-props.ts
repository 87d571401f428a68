/** A corner of the window. Start and end are the page's: in Arabic, the start is on the right. */
export type DevtoolsPosition = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

export interface AutumnDevtoolsProps {
  /** Where the button floats. @default "bottom-end" */
  readonly position?: DevtoolsPosition | undefined;
  /**
   * Where the sandbox's console is, such as `http://127.0.0.1:4242`, when the handler's answers come from a sandbox.
   * A browser cannot know it: the handler tells nobody which API is behind it. @default no link
   */
  readonly console?: string | undefined;
  /** Of the page's content security policy, for the panel's own style element. */
  readonly nonce?: string | undefined;
}
