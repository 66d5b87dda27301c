import English
import Queries
import RDF
import Triples
import Vocabulary

/// Turns the form that is kept into a `Query`.
struct FormReader {
  let forms: Forms
  let lexicon: Lexicon

  private var schema: Schema { lexicon.schema }

  func query(_ id: FormID) -> Query {
    let form = forms[id]
    switch form.kind {
    case .everything: return .everything
    case .things: return .terms(forms.things[Int(form.a)].map { lexicon.store.term($0) })
    case .kind: return .instances(schema.classes[Int(form.a)].extent)
    case .join: return .join(relation(form.a), query(form.b))
    case .and: return .intersection(query(form.a), query(form.b))
    case .or: return .union(query(form.a), query(form.b))
    case .minus: return .difference(query(form.a), query(form.b))
    case .superlative:
      return .superlative(
        query(form.a), measure(form.b), form.c < 0 ? .smallest : .largest, rank: Int(abs(form.c)))
    case .filter: return filter(form)
    case .value, .countOf: return .everything
    case .count: return .count(query(form.a))
    case .aggregate:
      return .aggregate(form.c == 0 ? .sum : .average, query(form.a), .value(relation(form.b)))
    case .exists: return .exists(query(form.a))
    case .every: return .every(query(form.a), query(form.b))
    case .not: return .not(query(form.a))
    case .describe: return .describe(query(form.a))
    case .table:
      return .table(
        subjects: forms.lists[Int(form.a)].map(query),
        columns: forms.lists[Int(form.b)].map { relation($0) })
    case .sequence: return .sequence(forms.lists[Int(form.a)].map(query))
    case .compare:
      return .compare(query(form.a), Self.comparisons[Int(form.c)], query(form.b))
    }
  }

  static let comparisons: [Comparison] = [.less, .atMost, .equal, .atLeast, .more, .unequal]

  private func relation(_ packed: Int32) -> Relation {
    schema.relation(PackedUse(raw: packed).use)
  }

  private func measure(_ id: FormID) -> Measure {
    let form = forms[id]
    return form.kind == .value
      ? .value(relation(form.a)) : .count(relation(form.a), of: query(form.b))
  }

  private func filter(_ form: Form) -> Query {
    let bound = forms.bounds[Int(form.c)]
    return .filter(
      query(form.a), measure(form.b), bound.comparison,
      bound.set >= 0 ? .measure(of: query(bound.set)) : .number(bound.number))
  }
}
