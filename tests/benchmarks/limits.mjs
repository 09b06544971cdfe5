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
    id: 'calls-list-queries',
    words: 'calls.list 的数据库查询',
    of: 'value',
    atMost: 1,
    source: 'the list is one indexed query',
  },
  {
    id: 'scan-growth',
    words: '列表和详情扫描的文档',
    of: 'ratio',
    atMost: 1,
    source: 'what others have in the same collections must not cost me anything',
  },
  {
    id: 'eligibility-queries',
    words: '可否申报的数据库查询',
    of: 'value',
    atMost: 3,
    source: 'the person, her organizations with what they have done, the calls that is about',
  },
  {
    id: 'eligibility-growth',
    words: '可否申报扫描的文档',
    of: 'ratio',
    atMost: 1.1,
    source: 'with 10,000 organizations and applications of others against 1,000: indexes find one’s own',
  },
  {
    id: 'calls-get-queries',
    words: 'calls.get 的数据库查询',
    of: 'value',
    atMost: 1,
    source: 'a call is one document',
  },
  {
    id: 'calls-get-full',
    words: 'calls.get 全文的大小',
    of: 'value',
    atMost: 200 * 1024,
    source: 'the largest call; a fifth of the 1 MB that a function may answer',
  },
  {
    id: 'calls-get-reading',
    words: 'calls.get 页面所取的大小',
    of: 'value',
    atMost: 80 * 1024,
    source: 'the largest call without its forms, a quarter more than measured when this was set',
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
