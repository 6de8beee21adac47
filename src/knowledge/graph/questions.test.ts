import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from './graph.ts';
import { getKnowledge } from '../index.ts';
import { checkQuestionCounts, minQuestions, readQuestions } from './questions.ts';

const page = (path: string) => {
  const text = { sections: [{ id: 'steps' }] };
  return { path, text: { zh: text, en: text } } as unknown as Page;
};
const pages = [page('fixes/a'), page('fixes/b')];
const read = (files: Record<string, string>) =>
  readQuestions(new Map(Object.entries(files)), pages);

test('questions are read with their sections, and posts below the hyphens as such', () => {
  const { questions, faults } = read({
    'questions/zh/fixes/a.txt': '怎么绑\n步骤\tsteps\n\n---\n昨天换了手机\n',
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(questions.get('fixes/a')?.zh, [
    { text: '怎么绑', section: undefined, isPost: false },
    { text: '步骤', section: 'steps', isPost: false },
    { text: '昨天换了手机', section: undefined, isPost: true },
  ]);
});

test('a question under two pages is named with both places, however it is written', () => {
  const { faults } = read({
    'questions/en/fixes/a.txt': 'No code!',
    'questions/en/fixes/b.txt': 'other\nno  CODE',
  });
  assert.equal(faults.length, 1);
  assert.equal(faults[0]?.line, 2);
  assert.match(faults[0].what, /questions\/en\/fixes\/a\.txt:1/);
});

test('an unknown page and an unknown section are named', () => {
  assert.match(read({ 'questions/zh/fixes/c.txt': 'x' }).faults[0]!.what, /no page/);
  assert.match(read({ 'questions/zh/fixes/a.txt': 'x\tgone' }).faults[0]!.what, /section gone/);
});

test('too few questions are named for each language', () => {
  assert.equal(checkQuestionCounts([pages[0]!], new Map()).length, 2);
});

test(`every page has at least ${minQuestions} questions in each language`, () => {
  const { pages, questions } = getKnowledge();
  assert.deepEqual(checkQuestionCounts(pages, questions), []);
});
