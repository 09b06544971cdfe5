/**
 * Every limit of `npm run bench`, in the order of its table.
 * `atMost`/`atLeast` bound the ratio to the baseline of the same run, or the value itself where `of` says so.
 */
export const limits = [
  {
    id: 'weapp-main-package',
    words: '小程序主包',
    of: 'ratio',
    atMost: 1.5,
    source: 'a bare two-tab Taro React app, same versions and configuration',
  },
  {
    id: 'api-load',
    words: '云函数 api 加载时间',
    of: 'ratio',
    atMost: 1.3,
    source: "require('wx-server-sdk') alone: our own code may add little to a cold start",
  },
  {
    id: 'page-open-calls',
    words: '打开一页的云函数调用',
    of: 'value',
    atMost: 1,
    source: 'same-tick reads travel as one batch',
  },
  {
    id: 'page-set-data',
    words: '打开一页的 setData 数据量',
    of: 'value',
    atMost: 64 * 1024,
    source: 'a quarter of the 256 KB that the platform’s own audit (体验评分) allows',
  },
  {
    id: 'form-typing-bytes',
    words: '申报表里每敲一个字的 setData 数据量',
    of: 'value',
    atMost: 2 * 1024,
    source: 'what is typed does not go back to the view; only counters and the save state do',
  },
  {
    id: 'form-typing-updates',
    words: '申报表里打字时每秒的 setData',
    of: 'value',
    atMost: 20,
    source: 'the platform’s own audit (体验评分) allows no more',
  },
  {
    id: 'calls-list-queries',
    words: 'calls.list 的数据库查询',
    of: 'value',
    atMost: 1,
    source: 'the list is one indexed query',
  },
  {
    id: 'application-opening-queries',
    words: '打开一项申报的数据库查询',
    of: 'value',
    atMost: 3,
    source: 'the person, the application with its timeline, the call',
  },
  {
    id: 'save-gateway-calls',
    words: '存一次草稿的数据库请求',
    of: 'value',
    atMost: 2,
    source: 'the person, and one conditional update (docs/decisions/0007)',
  },
  {
    id: 'parallel-saves-lost',
    words: '四台设备同时存 200 次，丢失的',
    of: 'value',
    atMost: 0,
    source: 'compare-and-set: whoever comes late is told',
  },
  {
    id: 'scan-growth',
    words: '列表和详情扫描的文档',
    of: 'ratio',
    atMost: 1,
    source: 'what others have in the same collections must not cost me anything',
  },
  {
    id: 'calls-get-1',
    words: 'calls.get，1 个调用者',
    of: 'ratio',
    atLeast: 0.015,
    source:
      'a function that does nothing in the same host; a third of what was measured on two cores when this was set',
  },
  {
    id: 'calls-get-8',
    words: 'calls.get，8 个调用者',
    of: 'ratio',
    atLeast: 0.007,
    source: 'as above',
  },
  {
    id: 'calls-get-32',
    words: 'calls.get，32 个调用者',
    of: 'ratio',
    atLeast: 0.007,
    source: 'as above',
  },
  {
    id: 'first-page',
    words: 'npm start 到第一页',
    of: 'ratio',
    atMost: 5,
    source: 'a bare static server that answers the same page',
  },
];
