package io.meshwork.catalog.person;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.DeletePersonRequest;
import io.meshwork.contracts.catalog.v1.DeletePersonResponse;
import io.meshwork.contracts.catalog.v1.GetPersonRequest;
import io.meshwork.contracts.catalog.v1.ListPeopleRequest;
import io.meshwork.contracts.catalog.v1.ListPeopleResponse;
import io.meshwork.contracts.catalog.v1.PeopleGrpc.PeopleImplBase;
import io.meshwork.contracts.catalog.v1.Person;
import io.meshwork.contracts.catalog.v1.PutPersonRequest;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class PersonGrpc extends PeopleImplBase {

  private final Access access;
  private final PersonService people;

  PersonGrpc(Access access, PersonService people) {
    this.access = access;
    this.people = people;
  }

  @Override
  public void getPerson(GetPersonRequest request, StreamObserver<Person> answer) {
    Urn urn = Urn.parse(Urn.Kind.PERSON, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(PersonProtos.toProto(people.get(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listPeople(ListPeopleRequest request, StreamObserver<ListPeopleResponse> answer) {
    access.require(Action.READ, "people");
    Page<PersonView> page =
        people.list(PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListPeopleResponse.newBuilder();
    page.items().forEach(person -> response.addPeople(PersonProtos.toProto(person)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putPerson(PutPersonRequest request, StreamObserver<Person> answer) {
    Person person = request.getPerson();
    Caller caller = access.require(Action.WRITE, Urn.person(person.getName()));
    var draft = new PersonDraft(person.getTitle(), person.getEmail());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        PersonProtos.toProto(
            people.put(person.getName(), draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deletePerson(
      DeletePersonRequest request, StreamObserver<DeletePersonResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.PERSON, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    people.delete(urn.first(), expected, caller.subject());
    answer.onNext(DeletePersonResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
