/** How papers fulfil a condition, by their numbers: 0 not, 1 nearly (a word that goes on, or is spelt otherwise), 2 just so. */
export type Grades = Uint8Array;

export const fulfilled = 2;
export const nearlyFulfilled = 1;

/** Both conditions are fulfilled, as well as the less fulfilled one. */
export function both(a: Grades, b: Grades): Grades {
  const result = new Uint8Array(a.length);
  for (let paper = 0; paper < a.length; paper++) {
    result[paper] = Math.min(a[paper] ?? 0, b[paper] ?? 0);
  }
  return result;
}

/** One of two conditions is fulfilled, as well as the more fulfilled one. */
export function either(a: Grades, b: Grades): Grades {
  const result = new Uint8Array(a.length);
  for (let paper = 0; paper < a.length; paper++) {
    result[paper] = Math.max(a[paper] ?? 0, b[paper] ?? 0);
  }
  return result;
}

export function neither(a: Grades): Grades {
  return Uint8Array.from(a, (grade) => (grade === 0 ? fulfilled : 0));
}

export function isAnyIn(grades: Grades): boolean {
  return grades.some((grade) => grade > 0);
}

/** The papers that fulfil a condition at least nearly. */
export function* papersIn(grades: Grades): Generator<number, void, void> {
  for (let paper = 0; paper < grades.length; paper++) {
    if ((grades[paper] ?? 0) > 0) {
      yield paper;
    }
  }
}
