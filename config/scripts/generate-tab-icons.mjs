/** Draws the tab bar's PNGs (81×81, as WeChat asks) from lucide's SVGs. Run by hand when an icon changes; the PNGs are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import UPNG from 'upng-js';

const SIZE = 81;
/** One colour in this many shades of transparency: a third of the bytes of a full-colour PNG. */
const SHADES = 16;
/** WeChat scales the picture to the bar: the drawing needs its own margin or it touches the label. */
const MARGIN_RATIO = 0.1;
const COLOURS = { normal: '#566273', selected: '#1B5FC1' };
const ICONS = { calls: 'megaphone', work: 'list-checks', inbox: 'bell', me: 'user-round' };

const root = path.resolve(import.meta.dirname, '../..');
const icons = path.join(path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');
const output = path.join(root, 'src/assets/tabbar');
mkdirSync(output, { recursive: true });

for (const [tab, icon] of Object.entries(ICONS)) {
  const source = readFileSync(path.join(icons, `${icon}.svg`), 'utf8');
  const margin = 24 * MARGIN_RATIO;
  const viewBox = `${-margin} ${-margin} ${24 + 2 * margin} ${24 + 2 * margin}`;
  for (const [state, colour] of Object.entries(COLOURS)) {
    const svg = source.replace('viewBox="0 0 24 24"', `viewBox="${viewBox}"`).replaceAll('currentColor', colour);
    const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: SIZE } }).render();
    const png = Buffer.from(UPNG.encode([new Uint8Array(pixels).buffer], SIZE, SIZE, SHADES));
    writeFileSync(path.join(output, state === 'normal' ? `${tab}.png` : `${tab}-selected.png`), png);
  }
}
