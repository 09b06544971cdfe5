/** WeChat's own compilers over every wxml, wxs and wxss: they see bad expressions that miniprogram-ci lets through. */
import { failIfAny, listFiles } from './gate.mjs';
import { runWcc, runWcsc } from './wechat-compiler.mjs';

/** wcsc crashes on a broken style sheet without naming it. */
const complaint = (name, { status, signal, stderr, error }) =>
  status === 0
    ? []
    : [`${name} 编译失败：${(stderr || error?.message || `进程崩溃（${signal}），多半是样式文件语法有错`).trim()}`];

export function checkTemplates({ weapp }) {
  const files = listFiles(weapp);
  const of = (extension) => files.filter((file) => file.endsWith(extension));
  const wxss = of('.wxss');
  const ofPages = wxss.filter((file) => files.includes(file.replace(/\.wxss$/, '.json')) && file !== 'app.wxss');
  const others = wxss.filter((file) => !ofPages.includes(file));
  failIfAny([
    ...complaint('wcc', runWcc(weapp, of('.wxml'), of('.wxs'))),
    ...(wxss.length > 0 ? complaint('wcsc', runWcsc(weapp, ofPages, others)) : []),
  ]);
  return `${of('.wxml').length} 个模板、${wxss.length} 个样式文件通过微信编译器`;
}
