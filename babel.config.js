// Taro's own preset. h5 runs in browsers that may lack what core-js adds; WeChat's WebViews do not (browserslist in package.json).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
};
