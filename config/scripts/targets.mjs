/** What can be built, from what, by which command. One table for build, start and test. */
const shared = [
  ...['domain', 'package.json', 'package-lock.json'],
  ...['config/aliases.cjs', 'config/templates', 'project.config.json'],
];
const client = [...shared, 'src', 'types', 'config/index.ts', 'babel.config.js'];

export const targets = {
  functions: {
    words: '云函数',
    inputs: [...shared, 'cloudfunctions', 'data/calls', 'config/scripts/build-functions.mjs'],
    output: 'dist/cloudfunctions/cloudbaserc.json',
    command: ['config/scripts/build-functions.mjs'],
  },
  emulator: {
    words: '本地云环境',
    inputs: [
      ...shared,
      'emulator',
      'data',
      'cloudfunctions/_server/collections.ts',
      'config/scripts/build-emulator.mjs',
    ],
    output: 'dist/emulator/main.js',
    command: ['config/scripts/build-emulator.mjs'],
  },
  h5: {
    words: 'h5 页面',
    inputs: client,
    output: 'dist/h5/index.html',
    command: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5'],
  },
  weapp: {
    words: '微信小程序',
    inputs: client,
    output: 'dist/weapp/app.json',
    command: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'weapp'],
  },
};

/** Run before the functions and the client are built; `npm run reminders:check` runs the same. */
export const reminderChecks = [
  ['config/scripts/check-templates.mjs'],
  ['config/scripts/run-ts.mjs', 'config/scripts/check-reminders.ts'],
];
