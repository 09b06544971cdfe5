/** Imports run in one direction; `npm run imports` fails where one does not. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', '循环引用让人无从读起', {}, { circular: true }),
    forbid(
      'domain-imports-nothing-of-ours',
      '领域规则不依赖界面、云函数或环境；构建时指定的模板文件只是数据',
      { path: '^domain/' },
      { path: '^(src|cloudfunctions|emulator|config|data|tests)/', pathNot: '^config/templates/[^/]+\\.json$' },
    ),
    forbid(
      'domain-has-no-io',
      '领域规则是纯函数：只用 zod、dayjs 与节假日数据',
      { path: '^domain/' },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/(zod|dayjs|chinese-days)/' },
    ),
    forbid(
      'one-zod',
      '只有 domain/z.ts 引入 zod（关闭 jit）',
      { path: '^(domain|src|cloudfunctions|data|emulator)/', pathNot: '^domain/z\\.ts$' },
      { path: 'node_modules/zod/' },
    ),
    forbid(
      'client-imports-domain-only',
      '小程序与云函数互不引用',
      { path: '^src/' },
      { path: '^(cloudfunctions|emulator|config|data|tests)/' },
    ),
    forbid(
      'functions-import-domain-only',
      '云函数不引用小程序或本地环境',
      { path: '^cloudfunctions/' },
      { path: '^(src|emulator|config|data|tests)/' },
    ),
    forbid(
      'emulator-knows-no-business',
      '本地云环境不懂业务，只有入口取集合声明和种子',
      { path: '^emulator/', pathNot: '^emulator/main\\.ts$' },
      { path: '^(src|cloudfunctions|domain|data|config|tests)/' },
    ),
    forbid(
      'emulator-entry',
      '本地云环境的入口只取集合声明和种子',
      { path: '^emulator/main\\.ts$' },
      {
        path: '^(src|cloudfunctions|domain|data|config|tests)/',
        pathNot: '^(cloudfunctions/_server/collections\\.ts|data/seed\\.ts)$',
      },
    ),
    forbid(
      'components-are-presentational',
      '组件只管样子',
      { path: '^src/(components|lib)/' },
      { path: '^src/(features|pages)/' },
    ),
    forbid('features-below-pages', '功能不引用页面', { path: '^src/features/' }, { path: '^src/pages/' }),
    forbid(
      'features-keep-their-insides',
      '功能之间只走 index',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.tsx?$'] },
    ),
    forbid(
      'inbox-has-one-door',
      '要告诉谁什么，都经过 reminders/tell.ts：消息进收件箱，同时排上推送',
      {
        path: '^cloudfunctions/',
        pathNot: '^cloudfunctions/_server/(reminders/(tell|run-page)|outbox/spread-broadcast)\\.ts$',
      },
      { path: '^cloudfunctions/_server/repositories/inbox-writing\\.ts$' },
    ),
    forbid(
      'data-imports-domain-only',
      '数据只引用领域规则',
      { path: '^data/' },
      { path: '^(src|cloudfunctions|emulator|config|tests)/' },
    ),
    forbid(
      'coverage-is-for-checks',
      '逐条对照只供检查和文档使用，不进任何产物',
      { path: '^(src|cloudfunctions|emulator|domain|data)/', pathNot: '^data/coverage/' },
      { path: '^data/coverage/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
