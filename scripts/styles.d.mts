export interface ShippedStyle {
  readonly id: string;
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly andOthers?: boolean;
}

export const shippedStyles: readonly ShippedStyle[];

/** All styles by id and all locales by language tag, as XML texts; `index` lists the styles to choose from. */
export function readStyles(): Promise<{
  readonly styles: ReadonlyMap<string, string>;
  readonly locales: ReadonlyMap<string, string>;
  readonly index: readonly { readonly id: string; readonly title: string }[];
}>;

/** Writes `styles/`, `locales/` and NOTICE.txt under `outDir`. */
export function buildStyles(
  outDir: string,
): Promise<{ readonly files: number; readonly bytes: number; readonly compressed: number }>;
