/** A file of an item, by shadcn's schema. */
export interface RegistryFile {
  readonly path: string;
  readonly type: 'registry:component' | 'registry:lib' | 'registry:file';
  /** Where it goes in somebody's app. */
  readonly target: string;
  readonly content: string;
}

/** A component to copy, by shadcn's schema (`registry-item.json`). */
export interface RegistryItem {
  readonly $schema: string;
  readonly name: string;
  readonly type: 'registry:component';
  readonly title: string;
  readonly description: string;
  readonly dependencies: readonly string[];
  readonly files: readonly RegistryFile[];
  readonly docs: string;
}

/** The ready-made components of `@autumn/react` as files for somebody's own folder; throws where one needs what is not public. */
export function buildRegistry(): RegistryItem[];
