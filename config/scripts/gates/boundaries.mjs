/**
 * No bundle carries the whole of zod, the emulator or test code. Of the latter three kinds of marks are looked for: paths that
 * only the emulator answers, modules that only it uses, and texts that stand in its sources or the tests' and nowhere else.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failIfAny, listFiles } from './gate.mjs';

/** The local paths; the browser build talks to them by design, nothing else may. */
const LOCAL_PATHS = ['/_cloud/', 'TCB_CONTEXT_CNFG'];
/** Import, or a text that only this library contains when it was bundled. */
const LOCAL_MODULES = [
  { name: 'lmdb', marks: [/["']lmdb["']/, /MDB_MAP_FULL|MDB_NOTFOUND/] },
  { name: 'mingo', marks: [/["']mingo(\/[^"']*)?["']/, /mingo/] },
  { name: 'fastify', marks: [/["']@?fastify(\/[^"']*)?["']/, /FST_ERR_/] },
  { name: 'playwright', marks: [/["']playwright-core["']/] },
];
/** Its Russian: a build that has it has every language, half a megabyte, because zod or `z.core` was taken as one value. */
const WHOLE_ZOD = /Неверный ввод/;
const SOURCE_COMMENT = /^\/\/ (emulator|tests)\//m;
const MIN_TEXT = 12;

const readable = (file) => /\.(js|mjs|cjs|json|wxml|wxs|wxss|css|html)$/.test(file);

/** Minifiers write Chinese as \uXXXX. */
const withPlainChinese = (text) =>
  text.replace(/\\u([0-9a-fA-F]{4})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** String literals of a folder's sources that are long enough to be nobody else's. */
function textsOf(root, folder) {
  const full = join(root, folder);
  if (!existsSync(full)) return [];
  return listFiles(full)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(full, file), 'utf8');
      const literals = [...source.matchAll(/'([^'\\\n]+)'|`([^`\\$\n]+)/g)].map(
        ([, plain, template]) => plain ?? template,
      );
      return literals
        .filter((text) => text.length >= MIN_TEXT && !text.startsWith('.'))
        .map((text) => ({ text, file: `${folder}/${file}` }));
    });
}

function foreignTexts(root) {
  const ours = ['src', 'domain', 'cloudfunctions', 'data', 'types'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? listFiles(join(root, folder))
          .filter((file) => /\.(tsx?|yaml|json|html)$/.test(file))
          .map((file) => readFileSync(join(root, folder, file), 'utf8'))
      : [],
  );
  const all = ours.join('\n');
  // Chinese only: an English phrase may well stand in a library that is rightly in the bundle.
  const candidates = ['emulator', 'tests/support'].flatMap((folder) => textsOf(root, folder));
  return candidates.filter(({ text }) => (text.match(/[\u4e00-\u9fff]/g) ?? []).length >= 4 && !all.includes(text));
}

export function checkBoundaries({ dist, root }) {
  const problems = [];
  const texts = foreignTexts(root);
  for (const bundle of ['weapp', 'h5', 'cloudfunctions']) {
    const folder = join(dist, bundle);
    if (!existsSync(folder)) {
      problems.push(`没有构建产物 dist/${bundle}：先运行 npm run build`);
      continue;
    }
    for (const file of listFiles(folder).filter(readable)) {
      const content = withPlainChinese(readFileSync(join(folder, file), 'utf8'));
      const where = `dist/${bundle}/${file}`;
      const report = (what) => problems.push(`${where} 里有${what}`);
      if (bundle !== 'h5')
        for (const mark of LOCAL_PATHS) if (content.includes(mark)) report(`只属于本地模拟云的字样 ${mark}`);
      for (const { name, marks } of LOCAL_MODULES)
        if (marks.some((mark) => mark.test(content))) report(`本地模拟云用的模块 ${name}`);
      if (WHOLE_ZOD.test(content)) report('整个 zod：按 domain/z.ts 写的办法引入，不要把 z.core 当作值来用');
      const comment = SOURCE_COMMENT.exec(content);
      if (comment) report(`${comment[1]}/ 目录的源码`);
      const leaked = texts.find(({ text }) => content.includes(text));
      if (leaked) report(`${leaked.file} 的文字“${leaked.text}”`);
    }
  }
  problems.push(...foreignDependencies(join(dist, 'cloudfunctions')));
  failIfAny(problems);
  return `三个构建产物里没有模拟云和测试代码（核对了 ${texts.length} 条它们独有的文字）`;
}

/** The SDK is installed in the cloud; everything else is bundled. */
function foreignDependencies(folder) {
  if (!existsSync(folder)) return [];
  return listFiles(folder)
    .filter((file) => file.endsWith('/package.json'))
    .flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')).dependencies ?? {}).map((name) => ({
        file,
        name,
      })),
    )
    .filter(({ name }) => name !== 'wx-server-sdk')
    .map(
      ({ file, name }) => `dist/cloudfunctions/${file} 依赖了 ${name}：云函数只能依赖 wx-server-sdk，其余要打进包里`,
    );
}
