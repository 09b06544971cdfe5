/** Taro build: weapp for users, h5 for the local run. */
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { aliases } from './aliases.cjs';

const root = path.resolve(__dirname, '..');

/** Outside src: the shared domain, and packages that ship newer syntax than the oldest WebView reads. */
const alsoCompiled = [
  path.join(root, 'domain'),
  (file: string) => /node_modules[\\/](zod|swr|dequal|chinese-days)[\\/]/.test(file),
];

interface Module {
  type: string;
}

interface Chain {
  optimization: { get(name: 'splitChunks'): { cacheGroups: object }; set(name: 'splitChunks', value: object): unknown };
  module: { rule(name: string): { test(pattern: RegExp): { type(kind: string): unknown } } };
  resolve: { alias: { set(name: string, file: string): unknown } };
}

/** chinese-days calls itself CommonJS, yet its `module` entry is an ES module: webpack must be told. */
const readsAsModule = ({ module }: Chain): void => {
  module
    .rule('es-modules-named-js')
    .test(/chinese-days[\\/]dist[\\/]index\.es\.js$/)
    .type('javascript/esm');
};

/** Taro puts into every page's chunk whatever pages have in common; here it is one chunk that all of them load. Styles keep their order. */
const sharesPageCode = ({ optimization }: Chain): void => {
  const { cacheGroups, ...usual } = optimization.get('splitChunks');
  const ofPages = {
    name: 'pages',
    chunks: 'async',
    minChunks: 3,
    priority: 1000,
    test: ({ type }: Module) => type.startsWith('javascript/'),
  };
  optimization.set('splitChunks', { ...usual, cacheGroups: { ...cacheGroups, ofPages } });
};

/** In the h5 build pdf-lib's many modules end up in the wrong order (Encoding is not defined); its own bundle is one. */
const readsForH5 = (chain: Chain): void => {
  readsAsModule(chain);
  sharesPageCode(chain);
  chain.resolve.alias.set('pdf-lib', path.join(root, 'node_modules/pdf-lib/dist/pdf-lib.esm.min.js'));
};

// Sizes are logical pixels everywhere (pxtransform off): rpx would blow the type up in WeChat for desktop.
export default defineConfig<'webpack5'>({
  projectName: 'kexie-xiangmutong',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  // From config/scripts/build.mjs; what the phone kept in other shapes is not shown.
  env: { REPLY_SHAPES: JSON.stringify(process.env.REPLY_SHAPES ?? '') },
  plugins: ['@tarojs/plugin-framework-react', `@tarojs/plugin-platform-${process.env.TARO_ENV}`],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The persistent cache was seen to mix module ids of two builds into one package that crashes.
  cache: { enable: false },
  alias: { '@': path.join(root, 'src'), ...aliases },
  // Taro escapes every Chinese character to six bytes by default; WeChat reads UTF-8.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    webpackChain: readsAsModule,
    compile: { include: alsoCompiled },
    postcss: { pxtransform: { enable: false }, url: { enable: true, config: { limit: 10240 } } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    webpackChain: readsForH5,
    compile: { include: alsoCompiled },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false } },
  },
});
