import { describe, expect, it } from 'vitest';
import { readCsv, sizeProblem, writeCsv, type CsvResult } from '../../../web/src/state/csv';
import { ownData, pointsOf } from '../../../web/src/state/own';
import { randomFrom } from './randomConfig';

function taken(result: CsvResult) {
  if (result.errors !== null) throw new Error(result.errors.join(' '));
  return { points: pointsOf(result.data), classes: result.data.classes, note: result.note };
}
const four = '1,2,0\n3,4,1\n5,6,0\n7,8,1';
const fourPoints = [
  { x1: 1, x2: 2, y: 0 },
  { x1: 3, x2: 4, y: 1 },
  { x1: 5, x2: 6, y: 0 },
  { x1: 7, x2: 8, y: 1 },
];

describe('what is understood', () => {
  const same: [string, string][] = [
    ['plain lines', four],
    ['a header', `x1,x2,label\n${four}`],
    ['a quoted header', `"x1","x2","label"\n${four}`],
    ['ends of lines from elsewhere', four.replaceAll('\n', '\r\n')],
    ['a mark of Unicode, blank lines and remarks', `\ufeff\n# from a friend\n${four}\n\n\n`],
    ['semicolons', four.replaceAll(',', ';')],
    ['tabs', four.replaceAll(',', '\t')],
    ['spaces', four.replaceAll(',', '   ')],
    ['commas and spaces', four.replaceAll(',', ' , ')],
    ['quotes', four.replace(/[^,\n]+/g, '"$&"')],
    ['decimal commas', '1,0;2;0\n3,0;4;1\n5;6,00;0\n7;8;1'],
    ['a plus and powers of ten', '+1,2e0,0\n3,.4e1,1\n50e-1,6,0\n7,8,1'],
    ['more columns', four.replaceAll('\n', ',train\n') + ',test'],
    ['words', '1,2,cat\n3,4,dog\n5,6,cat\n7,8,dog'],
    ['words with separators in quotes', '1,2,"a ""b"", c"\n3,4,d\n5,6,"a ""b"", c"\n7,8,d'],
    ['other whole numbers, in their order', '1,2,-1\n3,4,1\n5,6,-1\n7,8,1'],
  ];
  it.each(same)('%s', (_, text) => {
    expect(taken(readCsv(text))).toMatchObject({ points: fourPoints, classes: 2 });
  });

  it('three classes', () => {
    expect(taken(readCsv('1,2,b\n3,4,a\n5,6,c\n7,8,b'))).toEqual({
      points: fourPoints.map((point, i) => ({ ...point, y: [0, 1, 2, 0][i] })),
      classes: 3,
      note: '"b" is class 0, "a" is class 1, "c" is class 2.',
    });
    expect(taken(readCsv('1,2,0\n3,4,2\n5,6,0\n7,8,2')).classes).toBe(3);
    expect(taken(readCsv('1,2,3\n3,4,1\n5,6,2\n7,8,1')).points.map(({ y }) => y)).toEqual([
      2, 0, 1, 0,
    ]);
  });

  it('targets of a regression', () => {
    const { points, classes } = taken(readCsv('1,2,0.5\n3,4,-1\n5,6,2\n7,8,1'));
    expect(classes).toBe(0);
    expect(points.map(({ y }) => y)).toEqual([0.5, -1, 2, 1]);
    expect(taken(readCsv('1,2,1\n3,4,2\n5,6,3\n7,8,4')).classes).toBe(0);
  });
});

describe('what is refused as a whole, by line', () => {
  const bad: [string, string, string[]][] = [
    ['a word', `${four}\n\nabc,2,0`, ['line 6: x1 is "abc": a number is needed.']],
    ['NaN at the start', `NaN,2,0\n${four}`, ['line 1: x1 is "NaN": a number is needed.']],
    ['infinity', `${four}\n1,Infinity,0`, ['line 5: x2 is "Infinity": a number is needed.']],
    ['an empty cell', `${four}\n1,,0`, ['line 5: x2 is "": a number is needed.']],
    ['hex', `${four}\n0x1,2,0`, ['line 5: x1 is "0x1": a number is needed.']],
    ['too large', `${four}\n1e7,2,0`, ['line 5: x1 is 1e7: a number from -1e6 to 1e6 is allowed.']],
    ['two columns', `${four}\n1,2`, ['line 5 has 2 columns: x1, x2 and a label are needed.']],
    ['one column', `${four}\n1`, ['line 5 has 1 column: x1, x2 and a label are needed.']],
    [
      'a word among numbers',
      `${four}\n1,2,cat`,
      ['line 5: label is "cat": a number is needed, as in the lines before.'],
    ],
    [
      'a fourth class',
      '1,2,a\n3,4,b\n5,6,c\n7,8,d',
      ['line 4: label "d" would be a fourth class: at most three are allowed.'],
    ],
    ['no label', '1,2,a\n3,4,b\n5,6,\n7,8,a', ['line 3: the label is empty.']],
    [
      'one class',
      '1,2,0\n3,4,0\n5,6,0\n7,8,0',
      ['All points are of one class: points of at least two classes are needed.'],
    ],
    ['few points', '1,2,0\n3,4,1\n5,6,0', ['There are 3 points: at least 4 are needed.']],
    ['nothing', '', ['There are 0 points: at least 4 are needed.']],
    ['only a header', 'x1,x2,label', ['There are 0 points: at least 4 are needed.']],
    [
      'prose',
      'Dear all,\nplease find the data attached',
      [
        'line 1 has 2 columns: x1, x2 and a label are needed.',
        'line 2 has 1 column: x1, x2 and a label are needed.',
      ],
    ],
    [
      'binary junk',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      ['This is no text: lines of x1, x2 and a label are needed.'],
    ],
    [
      'badly decoded junk',
      'PK\ufffd\ufffd,1,2',
      ['This is no text: lines of x1, x2 and a label are needed.'],
    ],
  ];
  it.each(bad)('%s', (_, text, errors) => {
    expect(readCsv(text)).toEqual({ errors });
  });

  it('many faults are counted, in the order of the lines', () => {
    const { errors } = readCsv(`${four}\n${'x,y,z\n'.repeat(100)}`);
    expect(errors).toHaveLength(6);
    expect(errors?.[0]).toBe('line 5: x1 is "x": a number is needed.');
    expect(errors?.at(-1)).toBe('There are 295 more such faults.');
  });

  it('a million rows', () => {
    const rows = readCsv('1,2,0\n'.repeat(600_000));
    expect(rows).toEqual({ errors: ['There are 600,000 points: at most 20,000 are allowed.'] });
    expect(readCsv('1,2,0\n'.repeat(1_000_000)).errors).toEqual([
      'The text has 6.0 MB: at most 4 MB are read.',
    ]);
  });

  it('a file of a gigabyte, before it is read', () => {
    expect(sizeProblem(1_073_741_824)).toBe('The file has 1.1 GB: at most 4 MB are read.');
    expect(sizeProblem(4_000_000)).toBeNull();
  });

  it('any junk, without an exception', () => {
    const random = randomFrom(5);
    const letters = '0123456789,;\t "\'.-eE#\nabc\u00e9\u4e00';
    for (let i = 0; i < 3000; ++i) {
      const text = Array.from({ length: 60 }, () => letters[Math.floor(random() * letters.length)]);
      expect(() => readCsv(text.join(''))).not.toThrow();
    }
  });
});

describe('writing', () => {
  it('is undone by reading, to the bit, also of the largest set', () => {
    const seed = Date.now() % 2 ** 32;
    const random = randomFrom(seed);
    const place = () => (random() - 0.5) * 10 ** (10 * random() - 5);
    const points = Array.from({ length: 20_000 }, (_, i) => ({
      x1: place(),
      x2: place(),
      y: i % 3,
    }));
    const data = ownData(points, 3);
    const result = readCsv(writeCsv(data));
    expect(result.errors === null && result.data, `seed ${seed}`).toEqual(data);
  });

  it('is short where the numbers are', () => {
    const data = ownData(
      [
        { x1: 0.1, x2: -2.5, y: 1 },
        { x1: 100, x2: 1e-7, y: 0 },
      ],
      2,
    );
    expect(writeCsv(data)).toBe('x1,x2,label\n0.1,-2.5,1\n100,1e-7,0\n');
  });
});
