// Where in a text a question is met, and the piece of the text around it. Places are counted in signs of the text as written.
"use strict";
globalThis.ashorePassage = ({ stretches, isLoud, mark }, lang) => {
  const { placed, isHan, stem } = globalThis.ashoreWords;

  // Stretches of words or signs that name an idea looked for, and single words and pairs looked for.
  const latinMarks = (words, wanted) => {
    const stems = words.map(([run]) => stem(run, lang));
    return [
      ...words.filter((_, at) => wanted.has(stems[at])).map(([, from, to]) => [from, to]),
      ...stretches(stems, lang)
        .filter(([, , ideas]) => ideas.some((idea) => wanted.has(mark(idea))))
        .map(([from, to]) => [words[from][1], words[to - 1][2]]),
    ];
  };
  const hanMarks = ([run, start], wanted) => [
    ...[1, 2].flatMap((size) => [...run].flatMap((_, at) => (wanted.has(run.slice(at, at + size)) ? [[start + at, start + Math.min(at + size, run.length)]] : []))),
    ...stretches([...run], "han")
      .filter(([, , ideas]) => ideas.some((idea) => wanted.has(mark(idea))))
      .map(([from, to]) => [start + from, start + to]),
  ];
  const marks = (text, wanted) => {
    const words = placed(text);
    const found = [...latinMarks(words.filter(([run]) => isLoud(run)), wanted), ...words.filter(([run]) => isHan(run)).flatMap((word) => hanMarks(word, wanted))];
    return found
      .sort((one, other) => one[0] - other[0])
      .reduce((merged, [from, to]) => {
        const last = merged[merged.length - 1];
        if (last && from <= last[1]) last[1] = Math.max(last[1], to);
        else merged.push([from, to]);
        return merged;
      }, []);
  };

  // The stretch of a text to show: from a little before the place where most is met.
  const stretch = (text, spans) => {
    const width = isHan(text) ? 70 : 150;
    const met = ([start]) => spans.reduce((sum, [from, to]) => sum + (from >= start && to <= start + width ? to - from : 0), 0);
    const best = spans.reduce((one, other) => (met(other) > met(one) ? other : one), spans[0] || [0, 0]);
    let start = best[0] < width / 2 ? 0 : best[0] - Math.round(width / 5);
    let end = Math.min(text.length, start + width);
    const within = (at) => /[\p{L}\p{N}]/u.test(text[at - 1] || "") && /[\p{L}\p{N}]/u.test(text[at] || "") && !isHan(text[at]);
    while (start > 0 && within(start)) start -= 1;
    while (start > 0 && start < best[0] && /[^\p{L}\p{N}¿¡“«《（(]/u.test(text[start])) start += 1;
    while (within(end)) end += 1;
    return [start, end];
  };

  // Pieces of text to show, each with whether it is met: [["… the ", false], ["visitors", true], …].
  const passage = (text, wanted) => {
    const spans = marks(text, wanted);
    const [start, end] = stretch(text, spans);
    const pieces = [[start ? "…" : "", false]];
    let at = start;
    for (const [from, to] of spans.filter(([from, to]) => from >= start && to <= end)) {
      pieces.push([text.slice(at, from), false], [text.slice(from, to), true]);
      at = to;
    }
    pieces.push([text.slice(at, end), false], [end < text.length ? "…" : "", false]);
    return pieces.filter(([piece]) => piece);
  };
  return { marks, passage };
};
