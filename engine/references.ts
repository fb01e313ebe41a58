/** A work that definitions cite. */
export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
}

/** The bibliography: every key that a concept's `sources` may name. */
export const references: Readonly<Record<string, Reference>> = {
  nash1951: {
    authors: "John F. Nash",
    year: 1951,
    title: "Non-cooperative games",
    where: "Annals of Mathematics 54, 286–295",
  },
  avis2010: {
    authors: "David Avis, Gabriel D. Rosenberg, Rahul Savani, Bernhard von Stengel",
    year: 2010,
    title: "Enumeration of Nash equilibria for two-player games",
    where: "Economic Theory 42, 9–37",
  },
  lemkeHowson1964: {
    authors: "Carlton E. Lemke, Joseph T. Howson",
    year: 1964,
    title: "Equilibrium points of bimatrix games",
    where: "Journal of the Society for Industrial and Applied Mathematics 12, 413–423",
  },
  vonStengel2002: {
    authors: "Bernhard von Stengel",
    year: 2002,
    title: "Computing equilibria for two-person games",
    where: "Handbook of Game Theory with Economic Applications 3, chapter 45, 1723–1759",
  },
  shapley1974: {
    authors: "Lloyd S. Shapley",
    year: 1974,
    title: "A note on the Lemke–Howson algorithm",
    where: "Mathematical Programming Study 1, 175–189",
  },
  bernheim1984: {
    authors: "B. Douglas Bernheim",
    year: 1984,
    title: "Rationalizable strategic behavior",
    where: "Econometrica 52, 1007–1028",
  },
  pearce1984: {
    authors: "David G. Pearce",
    year: 1984,
    title: "Rationalizable strategic behavior and the problem of perfection",
    where: "Econometrica 52, 1029–1050",
  },
  conitzerSandholm2005: {
    authors: "Vincent Conitzer, Tuomas Sandholm",
    year: 2005,
    title: "Complexity of (iterated) dominance",
    where: "Proceedings of the 6th ACM Conference on Electronic Commerce, 88–97",
  },
  osborneRubinstein1994: {
    authors: "Martin J. Osborne, Ariel Rubinstein",
    year: 1994,
    title: "A Course in Game Theory",
    where: "MIT Press",
  },
};
