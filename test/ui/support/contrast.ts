import type { Frame } from 'playwright-core';

/**
 * Runs in a page: for each element the colour of its text and the colours behind it, the nearest last, as red, green,
 * blue from 0 to 255 and opacity. What lies behind all is VS Code's editor.
 */
const readColours = `(selector) => {
  const channels = (colour) => {
    const [red = 0, green = 0, blue = 0, opacity = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
    return [red, green, blue, opacity];
  };
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.backgroundColor = 'var(--vscode-editor-background)';
  const editor = channels(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return [...document.querySelectorAll(selector)].map((element) => {
    const behind = [];
    for (let at = element; at; at = at.parentElement) behind.unshift(channels(getComputedStyle(at).backgroundColor));
    return { text: channels(getComputedStyle(element).color), behind: [editor, ...behind] };
  });
}`;

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

function over([red, green, blue, opacity]: Colour, under: Colour): Colour {
  const mix = (top: number, below: number): number => top * opacity + below * (1 - opacity);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** The relative luminance of WCAG 2, from 0 to 1. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** How well each text that a selector names stands out, as WCAG 2 reckons contrast: 1 is hidden, 4.5 is read by most. */
export async function contrasts(frame: Frame, selector: string): Promise<readonly number[]> {
  const found = await frame.evaluate<{ text: Colour; behind: Colour[] }[]>(
    `(${readColours})(${JSON.stringify(selector)})`,
  );
  return found.map(({ text, behind }) => {
    const ground = behind.reduce((under, top) => over(top, under));
    const [dark = 0, light = 0] = [luminance(over(text, ground)), luminance(ground)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
}
