/** The published notices, one file each, newest first. */
import gd2024 from './gd-2024.yaml';
import gx2023 from './gx-2023.yaml';
import gx2026 from './gx-2026.yaml';
import hn2022 from './hn-2022.yaml';
import xj2023 from './xj-2023.yaml';

export const callFiles: { path: string; text: string }[] = [
  { path: 'data/calls/gx-2026.yaml', text: gx2026 },
  { path: 'data/calls/gd-2024.yaml', text: gd2024 },
  { path: 'data/calls/gx-2023.yaml', text: gx2023 },
  { path: 'data/calls/xj-2023.yaml', text: xj2023 },
  { path: 'data/calls/hn-2022.yaml', text: hn2022 },
];
