import Foundation
import Glibc
import TestGraphs
import Testing
import Triples

/// Files are told apart by what they hold where their names mislead.
@Suite struct FormatTests {
  private let folder = ScratchGraphs()
  private static let turtle = "@prefix : <urn:x#> .\n:a :p :b .\n"
  private static let xml = """
    <?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="urn:x#">
      <rdf:Description rdf:about="urn:x#a"><p rdf:resource="urn:x#b"/></rdf:Description>
    </rdf:RDF>
    """
  private static let hasRaptor = [
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib",
  ].contains { access($0 + "/libraptor2.so.0", R_OK) == 0 }

  private func complaint(_ path: String) -> String {
    do {
      _ = try GraphReader.read([path])
      return ""
    } catch {
      return error.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test(arguments: ["x.owl", "x.n3", "x.rdf", "x", "x.nt", "x.turtle"])
  func turtleIsReadWhateverItsName(name: String) throws {
    #expect(try GraphReader.read([try folder.write(Self.turtle, to: name)]).tripleCount == 1)
  }

  @Test(arguments: ["x.nt", "x.nq", "x", "x.rdf"]) func quadsAreReadByWhatTheyHold(name: String)
    throws
  {
    let quads = "# a dump\n<urn:a> <urn:p> \"x\"^^<urn:t> <urn:g> .\n"
    #expect(try GraphReader.read([try folder.write(quads, to: name)]).tripleCount == 1)
  }

  @Test(
    .enabled(if: hasRaptor, "raptor is not installed"), arguments: ["x.rdf", "x.owl", "x.ttl", "x"])
  func xmlIsReadWhateverItsName(name: String) throws {
    let store = try GraphReader.read([try folder.write(Self.xml, to: name)])
    let p = try #require(store.id(ofIRI: "urn:x#p"))
    #expect(store.subjects(p).map(store.text) == ["urn:x#a"])
    #expect(store.prefixes.contains(Prefix("", "urn:x#")))
  }

  @Test(.enabled(if: hasRaptor, "raptor is not installed")) func badXMLIsToldWithItsPlace() throws {
    let path = try folder.write(
      Self.xml.replacingOccurrences(of: "</p>", with: "")
        .replacingOccurrences(of: "/></rdf:D", with: "></rdf:D"), to: "x.rdf")
    #expect(complaint(path).hasPrefix("x.rdf:3:"))
  }

  @Test(arguments: [
    ("{\"@context\": {}}", "x.jsonld", "JSON-LD", "rdfpipe -i json-ld -o nquads x.jsonld > x.nq"),
    ("\n[ {\"@id\": 1} ]", "x.ttl", "JSON-LD", "rdfpipe"),
    ("<!DOCTYPE html>\n<html>", "x.ttl", "an HTML page", "curl"),
    ("$HDT\u{1}", "x.hdt", "HDT", "hdt2rdf x.hdt x.nt"),
    ("Prefix(:=<urn:x>)", "x.owl", "OWL's functional syntax", "robot convert --input x.owl"),
    ("Prefix: : <urn:x>", "x.omn", "Manchester syntax", "robot convert"),
    ("<?xml version=\"1.0\"?><Ontology xmlns=\"urn:x\">", "x.owl", "OWL/XML", "robot convert"),
    ("<?xml version=\"1.0\"?><a/>", "x.rdf", "XML, but not RDF/XML", "no rdf:RDF"),
    ("BZh9", "x.ttl.bz2", "packed by bzip2", "bunzip2 -k x.ttl.bz2"),
    ("<urn:a> <urn:b> <urn:c> <urn:d> .", "x.ttl", "N-Quads", "name it x.nq"),
  ])
  func whatCannotBeReadIsNamed(text: String, name: String, what: String, command: String) throws {
    let complaint = complaint(try folder.write(text, to: name))
    #expect(complaint.hasPrefix("\(name): this is ") && complaint.contains(what), "\(complaint)")
    #expect(complaint.contains(command), "\(complaint)")
  }

  @Test func packedFilesAreUnpacked() throws {
    // `printf '<urn:a> <urn:p> <urn:b> .\n' | gzip`
    let packed = try #require(
      Data(
        base64Encoded: "H4sIAAAAAAAAA7MpLcqzSrRTsAHRBVA6yU5BjwsATt9fKxoAAAA="))
    let unpacked = complaint(try folder.write(packed, to: "x.nt.gz"))
    #expect(unpacked == "" || unpacked.contains("zlib"))
    let twice = try folder.write(packed + packed, to: "two.ttl.gz")
    #expect(try GraphReader.read([twice]).tripleCount == 1)
    #expect(
      complaint(try folder.write(packed.prefix(20), to: "cut.nt.gz"))
        == "cut.nt.gz: a gzip file that is damaged or ends too early")
  }

  @Test func aFolderSaysWhatItSkips() throws {
    for (name, text) in [
      ("a.ttl", Self.turtle), ("readme.md", "#"), ("in/b.txt", ""), ("import.json", "{}"),
    ] {
      _ = try folder.write(text, to: name)
    }
    var builder = TripleStoreBuilder()
    let report = try GraphReader.read([folder.path], into: &builder)
    #expect(report.skippedFiles == [folder.path + "/in/b.txt", folder.path + "/readme.md"])
    #expect(report.skippedLines.isEmpty)
  }
}
