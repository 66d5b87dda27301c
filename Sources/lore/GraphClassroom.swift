import Assistant
import Queries
import Terminal
import Triples

/// Loads the graph again with what was taught, or another one.
struct GraphClassroom: Classroom {
  private var source: GraphSource
  private var assistant: Assistant

  init(_ source: GraphSource, _ assistant: Assistant) {
    self.source = source
    self.assistant = assistant
  }

  func lesson(in statement: String) -> Lesson.Outcome { LessonReader(assistant).read(statement) }

  mutating func learn(_ lessons: String) throws(ClassroomError) -> Informed {
    guard source.endpoint == nil else {
      throw ClassroomError("An endpoint's graph cannot be taught.")
    }
    var taught = source
    taught.lessons = lessons
    return try load(taught)
  }

  mutating func open(_ path: String) throws(ClassroomError) -> Informed {
    var other = source
    other.paths = [path]
    other.endpoint = nil
    other.lessons = ""
    other.taught = nil
    let informed = try load(other)
    source = other
    return informed
  }

  private mutating func load(_ source: GraphSource) throws(ClassroomError) -> Informed {
    do {
      assistant = try source.assistant(evidenceLimit: 8)
      return Informed(answerer: Conversation(with: assistant), guide: assistant)
    } catch let error as GraphError {
      throw ClassroomError(error.shown)
    } catch let error as ExecutionError {
      throw ClassroomError(GraphSource.sentence(on: error))
    } catch {
      throw ClassroomError("The graph could not be loaded: \(error)")
    }
  }
}
