/** A style to choose from: the fields of science it is made for, and how it cites (`numeric`, `note`, ...). */
export interface ShippedStyle {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly format: string;
}

/** Who made a style. */
export interface StyleMakers {
  readonly id: string;
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
}

/** All styles by id and all locales by language tag, as XML texts; `index` lists the styles to choose from. */
export function readStyles(): Promise<{
  readonly styles: ReadonlyMap<string, string>;
  readonly locales: ReadonlyMap<string, string>;
  readonly index: readonly ShippedStyle[];
  readonly dependents: string;
  readonly shipped: readonly StyleMakers[];
}>;

/** Writes `styles/`, `locales/` and NOTICE.txt under `outDir`. */
export function buildStyles(
  outDir: string,
): Promise<{ readonly files: number; readonly bytes: number; readonly compressed: number }>;
