// The words at the foot of a page that ask whether it helped. They stand apart, so that the script
// which asks brings these and no others.
import { inEach } from './locales.ts';

export type FeedbackAnswer = 'yes' | 'no' | 'partly';

export interface QuestionTexts {
  ask: string;
  answers: Record<FeedbackAnswer, string>;
  kept: string;
  unkept: string;
  gone: string;
  help: string;
  failed: string;
}

export const questionTexts = inEach<QuestionTexts>({
  zh: {
    ask: '解决了吗？',
    answers: { yes: '解决了', no: '没有', partly: '一部分' },
    kept: '回答只记在这台设备上，没有发给任何人。再按一次就收回。',
    unkept: '浏览器不让保存：回答没有发给任何人，离开这一页就没了。',
    gone: '已收回，这台设备上也不留。',
    help: '还没解决，就把情况写成一份说明，发给客服',
    failed: '这一部分没有加载出来，请检查网络，再按一次。',
  },
  en: {
    ask: 'Did this solve it?',
    answers: { yes: 'Yes', no: 'No', partly: 'Partly' },
    kept: 'Your answer stays on this device and was sent to nobody. Press again to take it back.',
    unkept:
      'The browser does not let us keep it: your answer was sent to nobody, and is gone when you leave this page.',
    gone: 'Taken back; this device keeps nothing of it.',
    help: 'Not solved? Write a report for support',
    failed: 'This part did not load. Check your connection, then press again.',
  },
});
