/** The one table of a bench run, aligned for a terminal that shows Chinese two columns wide. */
const header = ['', '测量', '数值', '同次基准', '比值', '限值', '说明'];

const formats = {
  bytes: (value) => `${(value / 1024).toFixed(1)} KB`,
  ms: (value) => `${value.toFixed(1)} 毫秒`,
  count: (value) => `${value} 次`,
  documents: (value) => `${value} 份`,
  perSecond: (value) => `${value.toFixed(0)} 次/秒`,
};

export function renderTable(rows) {
  const cells = [header, ...rows.map(toCells)];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column]))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toCells({ id, words, value, baseline, unit, ratio, limit, detail, passed, failure }) {
  const format = formats[unit];
  return [
    passed ? '✓' : '✗',
    words === id ? id : `${words}（${id}）`,
    failure ? '未测成' : format(value),
    baseline === undefined ? '—' : format(baseline),
    ratio === undefined ? '—' : ratio.toFixed(ratio < 0.1 ? 3 : 2),
    limit ? limitWords(limit, format) : '—',
    detail ?? '',
  ];
}

function limitWords({ of, atMost, atLeast }, format) {
  const number = atMost ?? atLeast;
  return `${atMost === undefined ? '≥' : '≤'} ${of === 'ratio' ? number : format(number)}`;
}

const widthOf = (text) =>
  [...text].reduce((width, character) => width + (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1), 0);
const pad = (text, width) => text + ' '.repeat(width - widthOf(text));
