/** A decision or a risk as HTML: every field that says something, under its name. */
import { element, words } from './html.mjs';
import { drawText } from './text.mjs';

const steps = {
  likelihood: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  impact: ['Minor', 'Moderate', 'Serious', 'Major', 'Severe'],
};

const names = {
  statement: 'What we decide',
  description: 'What it is',
  likelihood: 'Likelihood',
  impact: 'Impact',
  score: 'Score',
  response: 'Response',
  mitigation: 'What we do about it',
  owner: 'Owner',
  context: 'Context',
  options: 'Options',
  criteria: 'Criteria',
  reasons: 'Reasons',
  dissent: 'Dissent',
  decider: 'Who has the right to decide',
  consulted: 'Who was consulted',
  decidedOn: 'Decided on',
  reviewOn: 'Review',
  tags: 'Tags',
};

const responses = {
  avoid: 'Avoid: change the plan so that it cannot happen',
  reduce: 'Reduce: make it rarer or milder',
  share: 'Share: carry it together, or insure it',
  accept: 'Accept: live with it, knowingly',
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => isObject(value) && value.type === 'doc';
const hasWords = ({ text = '', content = [] }) => text.trim() !== '' || content.some(hasWords);

/** The one who is accountable: `user:<id>` or `name:<name>`. */
function ownerWords(value, people) {
  if (value.startsWith('name:')) return value.slice('name:'.length);
  const id = value.slice('user:'.length);
  return Object.hasOwn(people, id) ? people[id] : `Person ${id}`;
}

const pointsOf = ({ points = {} }, criteria) =>
  criteria
    .filter(({ id }) => Object.hasOwn(points, id))
    .map(({ id, name }) => `${name}: ${points[id]}`)
    .join(', ');

function drawOption(option, { chosen, criteria = [] }) {
  const isChosen = option.id === chosen;
  const points = pointsOf(option, criteria);
  const part = (name, text) =>
    isText(text) && hasWords(text) ? `${element('h4', {}, name)}${drawText(text, '')}` : '';
  return element(
    'li',
    {},
    [
      words(option.name),
      isChosen ? ' <strong>(chosen)</strong>' : '',
      points === '' ? '' : element('p', {}, words(`Points: ${points}`)),
      part('For it', option.pros),
      part('Against it', option.cons),
    ].join(''),
  );
}

/** What one field says as HTML; empty when it says nothing. */
function drawField(field, entry, people) {
  const value = entry[field];
  if (field === 'score') {
    const { likelihood, impact } = entry;
    return likelihood && impact ? words(`${likelihood * impact} of 25`) : '';
  }
  if (isText(value)) return hasWords(value) ? drawText(value, '') : '';
  if (field === 'options' && Array.isArray(value) && value.length > 0)
    return element('ol', {}, value.map((option) => drawOption(option, entry)).join(''));
  if (field === 'criteria' && Array.isArray(value))
    return words(value.map(({ name, weight }) => `${name} (weight ${weight})`).join(', '));
  if (Array.isArray(value)) return words(value.join(', '));
  if (typeof value === 'number') return words(`${value} ${steps[field]?.[value - 1] ?? ''}`.trim());
  if (typeof value !== 'string' || value.trim() === '') return '';
  if (field === 'owner') return words(ownerWords(value, people));
  return words(field === 'response' && Object.hasOwn(responses, value) ? responses[value] : value);
}

/** The fields of an entry as HTML; `people` has names by the ids that the content holds. */
export const drawEntry = (entry, people) =>
  Object.entries(names)
    .map(([field, name]) => [name, drawField(field, entry, people)])
    .filter(([, drawn]) => drawn !== '')
    .map(([name, drawn]) => {
      const isBlock = drawn.startsWith('<');
      return `${element('h3', {}, name)}${isBlock ? drawn : element('p', {}, drawn)}`;
    })
    .join('\n');
