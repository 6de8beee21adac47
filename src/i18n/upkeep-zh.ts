/** The words with which pages say what is new, hear readers and lead to their own source. */
export const upkeepZh = {
  /** At a section whose other language is newer. */
  newer: '英文版这里比较新（{day}），以它为准。',
  newerUndated: '英文版这里比较新，以它为准。',
  readNewer: '看英文版',
  /** At the foot of a page, where the site names its repository. */
  edit: '修改这一页',
  mistake: '报告这一页的错误',
  mistakeBody: '哪里不对？（请不要写卡号、验证码等个人信息）',
  /** Of a change after which people are told to do something else. */
  meaning: '做法有变',
};

export type UpkeepStrings = typeof upkeepZh;
