import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_tasks_db.models import DBTaskResult

from deskroom import RIGHT, WRONG, make_captures, make_issue
from khronika.issue.models import Issue, Revision
from khronika.issue.save import latest, save_revision
from khronika.post.models import Delivery, Mailing, Reader, Subscription
from khronika.post.seal import fingerprint, seal


def last(issue: Issue) -> Revision:
    revision = latest(issue)
    assert revision is not None
    return revision


def post(client: Client, issue: Issue, act: str, **fields: object) -> str:
    answer = client.post(f"/desk/issues/{issue.pk}/{act}/", fields, follow=True)
    assert answer.status_code == 200
    issue.refresh_from_db()
    return answer.text


def subscribe(issue: Issue, *addresses: str) -> None:
    for address in addresses:
        reader = Reader.objects.create(
            address_hash=fingerprint(address), address_sealed=seal(address)
        )
        Subscription.objects.create(
            reader=reader,
            periodical=issue.periodical,
            state=Subscription.State.ACTIVE,
            consent="I want it.",
        )


@pytest.fixture
def signed(issue: Issue, other_desk: Client) -> Issue:
    post(other_desk, issue, "sign", revision=1)
    assert issue.state == Issue.State.SIGNED
    return issue


@pytest.fixture
def published(signed: Issue, desk: Client) -> Issue:
    post(desk, signed, "publish")
    assert signed.state == Issue.State.PUBLISHED
    return signed


def test_the_author_cannot_sign_and_is_told_so(desk: Client, issue: Issue) -> None:
    page = desk.get(f"/desk/issues/{issue.pk}/sign/").text
    assert "You wrote this revision; someone else has to sign it." in page
    assert '<button type="submit">Sign off' not in page
    assert "someone else has to sign" in post(desk, issue, "sign", revision=1)
    assert issue.state == Issue.State.DRAFT


def test_a_second_person_signs_and_their_name_is_shown(
    other_desk: Client, issue: Issue, tomas: User
) -> None:
    assert "Revision 1" in other_desk.get(f"/desk/issues/{issue.pk}/sign/").text
    post(other_desk, issue, "sign", revision=1)
    assert last(issue).sign_offs.get().person == tomas
    assert "Signed off by tomas" in other_desk.get(f"/desk/issues/{issue.pk}/publish/").text


def test_an_error_in_the_proof_blocks_the_signature_and_is_named(
    other_desk: Client, irena: User
) -> None:
    make_captures()
    issue = make_issue(irena, WRONG)
    page = other_desk.get(f"/desk/issues/{issue.pk}/sign/").text
    assert "TIM201 on line" in page
    assert "TIM201 on line" in post(other_desk, issue, "sign", revision=1)
    assert issue.state == Issue.State.DRAFT


@pytest.mark.parametrize("shown", ["1", "", "x", "3"])
def test_one_signs_what_one_has_read_and_nothing_newer(
    other_desk: Client, issue: Issue, irena: User, shown: str
) -> None:
    save_revision(issue, RIGHT + "\nOne more line.\n", irena)
    page = post(other_desk, issue, "sign", revision=shown)
    assert "changed since you opened this page" in page
    assert issue.state == Issue.State.DRAFT


def test_what_nobody_has_signed_is_not_published(desk: Client, issue: Issue) -> None:
    page = desk.get(f"/desk/issues/{issue.pk}/publish/").text
    assert '<button type="submit">Publish' not in page
    assert f"/desk/issues/{issue.pk}/sign/" in page
    post(desk, issue, "publish")
    assert issue.state == Issue.State.DRAFT


def test_publishing_leads_to_sending(published: Issue, desk: Client) -> None:
    assert published.published == last(published)
    page = desk.get(f"/desk/issues/{published.pk}/publish/").text
    assert "Revision 1 is published since" in page
    assert f"/review/2026/{published.number}/" in page


def test_before_publication_the_send_page_says_what_is_missing(desk: Client, issue: Issue) -> None:
    subscribe(issue, "one@reader.example")
    page = desk.get(f"/desk/issues/{issue.pk}/send/").text
    assert "is not published" in page
    assert '<button type="submit">' not in page
    assert "is not published" in post(desk, issue, "send")
    assert not Mailing.objects.exists()


def test_without_readers_there_is_nothing_to_send(published: Issue, desk: Client) -> None:
    page = desk.get(f"/desk/issues/{published.pk}/send/").text
    assert "Nobody has confirmed a subscription yet" in page


def test_sending_asks_once_says_to_how_many_and_never_sends_twice(
    published: Issue, desk: Client
) -> None:
    subscribe(published, "one@reader.example", "two@reader.example")
    page = desk.get(f"/desk/issues/{published.pk}/send/").text
    assert "Send to 2 readers" in page
    assert not Mailing.objects.exists()  # looking is not sending
    page = post(desk, published, "send")
    assert DBTaskResult.objects.ready().filter(task_path="khronika.post.tasks.deliver").exists()
    assert "2 deliveries: queued" in page
    post(desk, published, "send")
    assert Delivery.objects.count() == 2
    assert "reader.example" not in page


def test_a_mailing_shows_its_states_and_the_servers_words(published: Issue, desk: Client) -> None:
    subscribe(published, "one@reader.example", "two@reader.example")
    post(desk, published, "send")
    first, _second = Delivery.objects.all()
    first.state, first.reply = Delivery.State.FAILED, "550 5.1.1 <b>No such user</b>"
    first.save()
    mailing = Mailing.objects.get()
    piece = desk.get(f"/desk/mailings/{mailing.pk}/", headers={"HX-Request": "true"}).text
    assert "<html" not in piece
    assert "550 5.1.1 &lt;b&gt;No such user" in piece
    assert 'value="50.00"' in piece
    assert "hx-trigger" in piece  # it follows by itself while there is something to follow
    mailing.state = Mailing.State.DONE
    mailing.save()
    page = desk.get(f"/desk/mailings/{mailing.pk}/").text
    assert "hx-trigger" not in page
    assert "1 to look at" in page  # the foot of the page


def test_a_mailing_is_steered_by_the_buttons_it_has(published: Issue, desk: Client) -> None:
    subscribe(published, "one@reader.example", "two@reader.example")
    post(desk, published, "send")
    mailing = Mailing.objects.get()
    page_of = f"/desk/mailings/{mailing.pk}/"

    def press(act: str) -> str:
        assert f'action="{page_of}{act}/"' in desk.get(page_of).text
        return desk.post(f"{page_of}{act}/", follow=True).text

    assert "Resume" in press("pause")
    assert "paused" in desk.get(page_of).text
    assert "Pause" in press("resume")
    assert DBTaskResult.objects.ready().filter(task_path="khronika.post.tasks.deliver").exists()
    first, second = Delivery.objects.all()
    Delivery.objects.filter(pk=first.pk).update(state=Delivery.State.FAILED)
    Delivery.objects.filter(pk=second.pk).update(state=Delivery.State.UNCERTAIN)
    assert "may get it twice" in desk.get(page_of).text
    press("resend-uncertain")
    press("resend-failed")
    assert set(Delivery.objects.values_list("state", flat=True)) == {Delivery.State.QUEUED}
    assert "Not sent any more: 2." in press("cancel")
    assert 'action="' + page_of not in desk.get(page_of).text, "nothing is left to steer"
    assert desk.post(f"{page_of}explode/").status_code == 404
    assert desk.get(f"{page_of}pause/").status_code == 405


@pytest.mark.parametrize("form", ["page", "mail", "plain", "nonsense"])
def test_the_preview_shows_each_form(desk: Client, issue: Issue, form: str) -> None:
    page = desk.get(f"/desk/issues/{issue.pk}/preview/?form={form}").text
    if form == "mail":
        assert f'src="/desk/issues/{issue.pk}/preview/mail/"' in page
        assert 'sandbox=""' in page
    else:
        assert "political prisoners" in page


def test_the_mail_stands_in_a_frame_that_can_do_nothing(desk: Client, issue: Issue) -> None:
    answer = desk.get(f"/desk/issues/{issue.pk}/preview/mail/")
    assert "political prisoners" in answer.text
    policy = answer["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_in_the_preview_a_verified_fact_leads_to_its_passage(desk: Client, issue: Issue) -> None:
    page = desk.get(f"/desk/issues/{issue.pk}/preview/").text
    marked = page.index("412 political prisoners")
    link = page[:marked].rpartition('href="')[2].partition('"')[0]
    answer = desk.get(f"/desk/issues/{issue.pk}/preview/{link}")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/desk/captures/viarta-list/?start=")
    assert ">412<" in desk.get(answer["Location"]).text


def test_a_fact_there_is_not_has_no_evidence(desk: Client, issue: Issue) -> None:
    assert desk.get(f"/desk/issues/{issue.pk}/preview/evidence/9999/").status_code == 404
