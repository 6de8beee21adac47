import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { buildKnowledge } from './build-knowledge.ts';
import { readContent } from './read/content-folder.ts';

const content = readContent(resolve('content'));

/** Gives the faults of the project's own content after one change to one YAML file. */
function faultsAfter(name: string, change: (data: any) => void) {
  const files = new Map(content);
  const data = parse(files.get(name) ?? '{}');
  change(data);
  files.set(name, stringify(data));
  return buildKnowledge(files).faults;
}

const message = 'messages/code-not-received.yaml';
const corruptions: [
  title: string,
  file: string,
  change: (data: any) => void,
  what: RegExp,
  where?: string,
][] = [
  [
    'a message without who can fix it',
    message,
    (data) => delete data.fixer,
    /lacks the field `fixer`/,
  ],
  [
    'a message without its retry rule',
    message,
    (data) => delete data.retry,
    /lacks the field `retry`/,
  ],
  ['a message without a script', message, (data) => delete data.say, /lacks the field `say`/],
  [
    'a script too long to read out',
    message,
    (data) => (data.say.script.zh = '说'.repeat(201)),
    /longer than 200 characters/,
  ],
  [
    'an English script too long to read out',
    message,
    (data) => (data.say.script.en = 'say '.repeat(121)),
    /longer than 120 words/,
  ],
  [
    'a message without a way on',
    message,
    (data) => delete data.ifNotSolved,
    /lacks the field `ifNotSolved`/,
  ],
  [
    'a message without the branch for being sent back',
    message,
    (data) => delete data.ifNotSolved.sentBack,
    /lacks the field `ifNotSolved.sentBack`/,
  ],
  [
    'a message in one language only',
    message,
    (data) => delete data.who.en,
    /lacks the field `who.en`/,
  ],
  [
    'more paragraphs in one language',
    message,
    (data) => data.meaning.zh.push('多一段。'),
    /more paragraphs in one language/,
  ],
  [
    'a wording without a source',
    message,
    (data) => delete data.wordings[0].source,
    /lacks the field `wordings.0.source`/,
  ],
  [
    'a wording from an unknown source',
    message,
    (data) => (data.wordings[0].source = 'hearsay'),
    /source `hearsay`, which does not exist/,
  ],
  [
    'a wording too weak to be printed',
    message,
    (data) => (data.wordings[0].grade = 'C'),
    /`wordings.0.grade`/,
  ],
  [
    'a wording with two homes',
    message,
    (data) =>
      data.wordings.push(parse(content.get('messages/code-wrong-or-expired.yaml')!).wordings[0]),
    /which content\/messages\/.* has too/,
    'messages/code-wrong-or-expired.yaml',
  ],
  [
    'a message that sends to an unknown page',
    message,
    (data) => (data.doNow[0].to = 'fixes/none'),
    /sends to the page fixes\/none/,
  ],
  [
    'a message that sends to an unknown section',
    message,
    (data) => (data.doNow[0].to = 'fixes/get-the-code#nowhere'),
    /section #nowhere/,
  ],
  [
    'a list to have ready that another message has too',
    message,
    (data) => (data.say.ready = parse(content.get('messages/timed-out.yaml')!).say.ready),
    /has the same list to have ready as messages\/code-not-received/,
    'messages/timed-out.yaml',
  ],
  [
    'a message with an unknown cause',
    message,
    (data) => (data.causes = ['causes/none']),
    /page causes\/none/,
  ],
  [
    'a message at an unknown stage',
    message,
    (data) => (data.stages = ['nowhere']),
    /stage `nowhere`/,
  ],
  ['a misspelt field', message, (data) => (data.fixr = ['you']), /field `fixr` that is not known/],
  [
    'a phone number in a script',
    message,
    (data) => (data.say.script.zh = '请拨打 95588。'),
    /“95588”/,
  ],
  [
    'a response code that stands twice',
    'response-codes.yaml',
    (data) => data.push(data[0]),
    /code “iso 01” twice/,
  ],
  [
    'a response code that sends to an unknown message',
    'response-codes.yaml',
    (data) => (data[0].message = 'none'),
    /message `none`/,
  ],
  [
    'a question that nothing leads to',
    'check/lonely.yaml',
    (data) => Object.assign(data, parse(content.get('check/money.yaml')!)),
    /question that no answer leads to/,
  ],
  [
    'a circle in the check',
    'check/money.yaml',
    (data) => (data.answers[0].to = 'check/message'),
    /part of a circle/,
    'check/message.yaml',
  ],
  [
    'a question that is reached by two ways',
    'check/money.yaml',
    (data) => (data.answers[0].to = 'check/verify'),
    /reached by two ways/,
    'check/verify.yaml',
  ],
  [
    'an answer that leads nowhere',
    'check/money.yaml',
    (data) => (data.answers[0].to = 'messages/none'),
    /answer to messages\/none, which does not exist/,
  ],
  [
    'a question in one language only',
    'check/money.yaml',
    (data) => delete data.question.en,
    /lacks the field `question.en`/,
  ],
  [
    'a question with one answer',
    'check/money.yaml',
    (data) => data.answers.pop(),
    /fewer than two/,
  ],
  [
    'an answer that rules out an unknown stage',
    'check/message.yaml',
    (data) => (data.answers[0].rulesOut = ['nowhere']),
    /rules out the stage `nowhere`/,
  ],
  [
    'answers that rule out the stage at which the message may stop',
    'check/message.yaml',
    (data) => data.answers[1].rulesOut.push('details'),
    /leads to messages\/issuer-declined, where .* stage `details`, which .* ruled out/,
    'check/card.yaml',
  ],
];

test('the content of the project is sound', () =>
  assert.deepEqual(buildKnowledge(content).faults, []));

for (const [title, file, change, what, where = file] of corruptions) {
  test(`the check names ${title}`, () => {
    const faults = faultsAfter(file, change);
    assert.ok(
      faults.some((fault) => fault.file === `content/${where}` && what.test(fault.what)),
      JSON.stringify(faults.slice(0, 5), null, 2),
    );
  });
}

test('the check names a fix that nothing leads to', () => {
  const files = new Map(
    [...content].map(([name, text]) => [
      name,
      text
        .replaceAll('fixes/free-storage', 'fixes/update-app')
        .replaceAll('/fixes/free-storage/', '/fixes/update-app/'),
    ]),
  );
  const faults = buildKnowledge(files).faults;
  assert.ok(
    faults.some(
      ({ file, what }) =>
        file === 'content/fixes/free-storage/page.yaml' &&
        /no message and no cause leads to/.test(what),
    ),
  );
});
