/** The words with which pages say what is new, hear readers and lead to their own source. */
export const upkeepZh = {
  /** At a section whose other language is newer. */
  newer: '英文版这里比较新（{day}），以它为准。',
  newerUndated: '英文版这里比较新，以它为准。',
  readNewer: '看英文版',
  /** Of a change after which people are told to do something else. */
  meaning: '做法有变',
};

export type UpkeepStrings = typeof upkeepZh;
