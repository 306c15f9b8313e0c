import pickle

from sitegen.images.problem import PictureError


def test_both_texts_survive_the_way_back_from_a_worker():
    error = pickle.loads(pickle.dumps(PictureError("too large", "crop it")))
    assert (error.message, error.hint, str(error)) == ("too large", "crop it", "too large")
